#!/bin/sh
# Makes dist/pavilion-VERSION.dmg on a Mac: sh packaging/macos/make.sh VERSION
#
# Never run by its authors, who have no Mac: packaging/workflow.yml runs it.
# PAVILION_SIGN_AS    a "Developer ID Application: …" in the keychain; without it the program is signed for nobody ("-"),
#                     which lets it start on the machine that made it, and elsewhere after right click, Open
# PAVILION_NOTARY     the name of what `xcrun notarytool store-credentials` has kept; without it Apple is not asked
set -eu

version=$1
cd "$(dirname "$0")/../.."
work=build/macos
sign=${PAVILION_SIGN_AS:--}
notary=${PAVILION_NOTARY:-}
app=$work/stage/Pavilion.app
image=dist/pavilion-$version.dmg

rm -rf "$work"
mkdir -p "$work/stage" dist
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --no-deps -r packaging/bundle/requirements.txt 'macholib ~= 1.16'
PYTHONHASHSEED=0 "$work/venv/bin/python" -m PyInstaller --noconfirm --clean --log-level=WARN \
    --distpath "$work/dist" --workpath "$work/work" packaging/macos/kiosk.spec
mv "$work/dist/Pavilion.app" "$app"
ln -s /Applications "$work/stage/Applications"

# What is under the GPL alone, or has no licence told, is not handed out.
PYTHONPATH=packaging:. "$work/venv/bin/python" - "$app" "$work/stage" <<'PYTHON'
import sys, sysconfig
from pathlib import Path
from bundle import notices, qt
app, stage = map(Path, sys.argv[1:])
named = [str(file.relative_to(app)) for file in app.rglob("*") if "kiosk" not in file.relative_to(app).parts]
if found := [name for name in named if qt.GPL.search(name)]:
    raise SystemExit(f"under the GPL alone: {found}")
(stage / "lib").mkdir()
notices.write(stage, Path(sysconfig.get_path("platlib")))
PYTHON
rm -r "$work/stage/lib"

stamp=--timestamp
[ "$sign" != - ] || stamp=--timestamp=none
code() {
    codesign --force "$stamp" --options runtime --sign "$sign" "$@"
}

# From the inside out: a signature covers those of what lies within, and breaks when one of them changes.
# 1. single libraries   2. frameworks   3. programs   4. the application, with what it may do
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) | while read -r file; do code "$file"; done
find "$app/Contents" -type d -name '*.framework' -prune | while read -r folder; do code "$folder"; done
code --entitlements packaging/macos/entitlements.plist "$app/Contents/MacOS/kiosk"
code --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"

notarise() {
    xcrun notarytool submit "$1" --keychain-profile "$notary" --wait
}

# 5. Apple's word for the application, stapled to it: a kiosk without a network cannot ask
if [ -n "$notary" ]; then
    ditto -c -k --keepParent "$app" "$work/Pavilion.zip"
    notarise "$work/Pavilion.zip"
    xcrun stapler staple "$app"
fi
# 6. the image   7. its signature   8. Apple's word for it, stapled to it
hdiutil create -quiet -ov -volname Pavilion -srcfolder "$work/stage" -fs HFS+ -format ULFO "$image"
if [ "$sign" != - ]; then
    codesign --force --timestamp --sign "$sign" "$image"
fi
if [ -n "$notary" ]; then
    notarise "$image"
    xcrun stapler staple "$image"
fi
echo "$image"
