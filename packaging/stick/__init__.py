"""What goes onto a USB stick for machines without a network."""
