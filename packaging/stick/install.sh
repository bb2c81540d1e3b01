#!/bin/sh
# Installs Pavilion from this stick on Debian, without a network, or renews what is there:
#     sudo sh install.sh [--session] [--pin DIGITS]
# --session   the machine starts into the kiosk from then on
# --pin       the PIN of the staff panel there; without it, staff set one on the screen
# Of Debian's packages it takes those that the machine lacks, and only from here; the machine's own sources are neither
# asked nor changed. Decks in "decks" but the one that comes with the program, and a pavilion.toml, are put in place.
# Nothing is asked, and typed again it does no harm: so it is the same on forty machines.
set -eu
umask 022

main() {
    session='' pin=''
    while [ "$#" -gt 0 ]; do
        case "$1" in
        --session) session=yes ;;
        --pin) [ "$#" -gt 1 ] || usage; pin=$2; shift ;;
        *) usage ;;
        esac
        shift
    done
    [ -z "$pin" ] || [ -n "$session" ] || usage
    case "$pin" in *[!0-9]* | ????????? | ? | ?? | ???) stop 2 'A PIN has 4 to 8 digits.' ;; esac
    [ "$(id -u)" = 0 ] || stop 1 "Only root may do this: sudo sh $0"
    here=$(cd "$(dirname "$0")" && pwd)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    find_packages
    install_package
    put_decks
    [ ! -e "$here/pavilion.toml" ] || put "$here/pavilion.toml" /etc/pavilion/pavilion.toml
    [ -z "$session" ] || start_into_it
    if [ -d /var/lib/pavilion/session ]; then
        echo 'Done. Once the machine was started again, this says what is left to do: sudo kiosk-session doctor'
    else
        echo 'Done. What is left to do on this machine: kiosk doctor'
    fi
}

usage() {
    stop 2 'Usage: sudo sh install.sh [--session [--pin DIGITS]]'
}

stop() {
    echo "$2" >&2
    exit "$1"
}

find_packages() {
    architecture=$(dpkg --print-architecture)
    package=$(ls "$here"/pavilion-kiosk_*_"$architecture".deb 2>/dev/null) ||
        stop 1 "This stick has no package for $architecture."
    suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    [ -e "$here/debian/$suite-$architecture/Packages" ] ||
        stop 1 "This stick has no packages of Debian's for \"$suite\". With a network: apt install $package
Without one: the portable file beside it, for any Linux."
}

# The stick's own path may hold spaces, which no source of apt may.
install_package() {
    mkdir -p "$work/lists/partial"
    ln -s "$here/debian/$suite-$architecture" "$work/debian"
    ln -s "$package" "$work/${package##*/}"
    echo "deb [trusted=yes] file:$work/debian ./" >"$work/sources.list"
    apt update -qq
    [ -z "$session" ] || more='cage seatd'
    apt install -y -qq --no-install-recommends "$work/${package##*/}" ${more:-}
}

apt() {
    DEBIAN_FRONTEND=noninteractive apt-get -o Dir::Etc::SourceList="$work/sources.list" \
        -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$work/lists" -o APT::Sandbox::User=root -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 "$@"
}

put_decks() {
    decks=/var/lib/pavilion/decks
    for deck in "$here"/decks/*/; do
        name=$(basename "$deck")
        [ "$name" != west-midlands ] && [ -e "$deck/deck.yaml" ] || continue
        rm -rf "$decks/.new" "$decks/.old"
        cp -R "$deck" "$decks/.new"
        chmod -R u=rwX,go=rX "$decks/.new" # a stick may be its user's alone
        [ ! -e "$decks/$name" ] || mv "$decks/$name" "$decks/.old"
        mv "$decks/.new" "$decks/$name"
        rm -rf "$decks/.old"
    done
}

put() {
    cp "$1" "$2.new"
    chmod 644 "$2.new"
    mv -f "$2.new" "$2"
}

start_into_it() {
    kiosk-session enable
    if [ -n "$pin" ]; then
        printf '%s\n' "$pin" "$pin" | as_kiosk kiosk pin
    fi
}

as_kiosk() {
    (cd / && HOME=/var/lib/pavilion/kiosk setpriv --reuid=pavilion --regid=pavilion --init-groups -- "$@")
}

main "$@"
