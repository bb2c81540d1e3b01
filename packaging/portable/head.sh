#!/bin/sh
# Pavilion @VERSION@. The first start unpacks the program for this user; every other finds it there.
# What is unpacked is in the cache folder, under the sum of what is packed.
set -eu

sum=@SUM@
begins=@BEGINS@
file=$0

unpack() {
    mkdir -p -m 700 "$1" 2>/dev/null && [ -O "$1" ] || return 1
    new=$(mktemp -d "$1/.new-XXXXXX") || return 1
    if tail -c "+$begins" "$file" | tar -xzf - -C "$new" && lend "$new/lib" && "$new/kiosk" --version >/dev/null; then
        # Two that start at once: one is the first.
        mv -T "$new" "$1/$sum" 2>/dev/null || rm -rf "$new"
        forget "$1"
    else
        rm -rf "$new"
        return 1
    fi
}

# Libraries that this machine lacks are those of the machine that this file was made on.
lend() {
    here=$(/sbin/ldconfig -p)
    for library in "$1"/lent/*; do
        name=${library##*/}
        case $here in *"	$name "*) ;; *) ln -s "lent/$name" "$1/$name" ;; esac
    done
}

# Other versions go, unless they run.
forget() {
    for other in "$1"/*/; do
        other=${other%/}
        [ "$other" = "$1/$sum" ] && continue
        [ -n "$(find /proc -maxdepth 2 -path '/proc/[0-9]*/exe' -lname "$other/*" 2>/dev/null)" ] || rm -rf "$other"
    done
}

start() {
    [ "$#" -gt 1 ] || set -- "$1" run
    exec "$@"
}

places="${XDG_CACHE_HOME:-$HOME/.cache}/pavilion/portable
/var/tmp/pavilion-$(id -u)"

IFS='
'
for place in $places; do
    [ ! -O "$place" ] || [ ! -O "$place/$sum/kiosk" ] || start "$place/$sum/kiosk" "$@"
done
if [ "$(tail -c "+$begins" "$file" | sha256sum | cut -d ' ' -f 1)" != "$sum" ]; then
    echo "pavilion: $file is damaged: please copy it again." >&2
    exit 1
fi
for place in $places; do
    if unpack "$place"; then
        start "$place/$sum/kiosk" "$@"
    fi
done
echo "pavilion: it cannot unpack itself: it needs @MEGABYTES@ MB in one of" $places >&2
exit 1
