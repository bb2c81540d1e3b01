"""What Pavilion knows: frozen values and pure functions, standard library only."""
