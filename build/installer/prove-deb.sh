#!/usr/bin/env bash
# Proves a .deb in a clean Debian root: installed by dpkg with nothing but what it declares, started from its menu entry, a plan opened through
# the file association, a PDF and a Word file made with real keys, removed without traces. `npm run package:prove` calls it:
#   prove-deb.sh PACKAGE.deb PLAN.zplan FOLDER     FOLDER keeps the root's archive between runs, and gets the pictures
# It has to be root, and uses mmdebstrap, Xvfb, openbox, xdotool and imagemagick of the machine that it runs on.
set -euo pipefail
export LANG=C.UTF-8
if [ -z "${ZHANGFA_IN_NAMESPACE:-}" ]; then
  # Mounts and processes of their own: what is left over ends with the script.
  ZHANGFA_IN_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child --mount-proc "$0" "$@"
fi
deb=$(readlink -f "$1") plan=$(readlink -f "$2") folder=$(readlink -f "$3")
suite=${ZHANGFA_PROOF_SUITE:-bookworm}
for tool in mmdebstrap Xvfb openbox xdotool import; do
  command -v "$tool" >/dev/null || { echo "prove: $tool is not installed (apt-get install mmdebstrap xvfb openbox xdotool imagemagick)"; exit 1; }
done

ok() { echo "ok   $*"; }
fail() { echo "FAIL $*"; exit 1; }
# within SECONDS 'condition' sentence
within() {
  local limit=$((SECONDS + $1))
  until eval "$2" >/dev/null 2>&1; do
    [ $SECONDS -lt $limit ] || { DISPLAY=${display:-} import -window root "$folder/failed.png" || true; fail "$3"; }
    sleep 0.1
  done
  ok "$3"
}
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_clerk() { in_root DISPLAY="$display" HOME=/home/clerk XDG_CURRENT_DESKTOP=GNOME setpriv --reuid=1000 --regid=1000 --clear-groups "$@"; }

base="$folder/base-$suite.tar"
# What every desktop has: file types, menus, and what xdg-open is made of.
desktop=ca-certificates,xdg-utils,shared-mime-info,desktop-file-utils,hicolor-icon-theme,libglib2.0-bin
[ -s "$base" ] || { mmdebstrap --quiet --mode=root --variant=apt --include=$desktop "$suite" "$base.part"; mv "$base.part" "$base"; }
root=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; umount -R "$root/dev" "$root/proc" "$root/tmp/.X11-unix" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
tar -xf "$base" -C "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount --rbind /dev "$root/dev"; mount --make-rslave "$root/dev"
mount -t proc proc "$root/proc"
in_root useradd --create-home --uid 1000 clerk
cp "$deb" "$root/tmp/package.deb"
in_root apt-get update -qq
in_root sh -c 'dpkg-query -W | sort' >"$folder/packages-before.txt"
traces() { in_root find / -xdev \( -iname '*zhangfa*' -o -name package.deb \) -not -path '/proc/*' | sort; }

# Installed
in_root dpkg -i /tmp/package.deb >"$folder/dpkg.log" 2>&1 && fail 'dpkg -i in a bare root names what is missing' || ok 'dpkg -i in a bare root names what is missing'
in_root apt-get install -y -qq --no-install-recommends --fix-broken >>"$folder/dpkg.log" 2>&1
in_root dpkg-query -W -f '${Status} ${Version} ${Installed-Size}\n' zhangfa | grep '^install ok installed' || fail 'installed'
ok 'installed with its declared dependencies alone'
in_root apt-get install -y -qq --no-install-recommends fonts-noto-cjk >>"$folder/dpkg.log" 2>&1
ok 'fonts-noto-cjk, which it recommends'
in_root sh -c '! ldd /opt/zhangfa/zhangfa | grep "not found"' || fail 'every shared library is there'
ok 'every shared library is there'
in_root desktop-file-validate /usr/share/applications/zhangfa.desktop && ok 'the menu entry is valid'
cp "$plan" "$root/home/clerk/预案 一.zplan"; in_root chown -R clerk /home/clerk

# Started from the menu entry
mkdir -p "$root/tmp/.X11-unix"; chmod 1777 "$root/tmp/.X11-unix"
rm -f "$folder/display"
Xvfb -displayfd 7 -screen 0 1440x900x24 -nolisten tcp -ac 7>"$folder/display" >/dev/null 2>&1 &
within 20 'test -s "$folder/display"' 'there is a screen'
display=":$(cat "$folder/display")"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
export DISPLAY=$display
openbox >/dev/null 2>&1 &
find_window() { xdotool search --onlyvisible --name "$1"; }
press() { xdotool key --clearmodifiers "$@"; }
picture() { import -window root "$folder/$1.png"; }
shown=0
launched=$(date +%s%N)
as_clerk gio launch /usr/share/applications/zhangfa.desktop >"$folder/program.log" 2>&1 &
within 60 'find_window 章法' 'the menu entry opens the window'
echo "     first start, to the window: $((($(date +%s%N) - launched) / 1000000)) ms"
within 30 'in_root test -s /home/clerk/.config/zhangfa/logs/main.log -o -d /home/clerk/.config/zhangfa' 'data goes to ~/.config/zhangfa'
sleep 3; picture start
[ "$(in_root sh -c 'cat /proc/[0-9]*/status 2>/dev/null' | grep -c '^Seccomp:.*2$')" -gt 0 ] && ok 'Chromium runs in its sandbox' || fail 'Chromium runs in its sandbox'

# Opened through the file association, in the program that runs already
type=$(as_clerk xdg-mime query filetype '/home/clerk/预案 一.zplan')
[ "$type" = application/vnd.zhangfa.plan+json ] && ok "a .zplan is $type" || fail "a .zplan is of its own type, not $type"
[ "$(as_clerk xdg-mime query default "$type")" = zhangfa.desktop ] && ok 'which opens in this program' || fail 'which opens in this program'
as_clerk xdg-open '/home/clerk/预案 一.zplan' >>"$folder/program.log" 2>&1 &
within 60 'find_window 消防' 'xdg-open opens the plan in the program that runs'
sleep 4; picture plan

# A PDF and a Word file, by keys: the palette, the command, the system's dialog
make() {
  local pause
  # A busy machine takes its time, and keys wait for nothing: slower and slower.
  for pause in 1 4 12; do
    press Escape; press ctrl+shift+p; sleep "$pause"
    xdotool type --delay 60 "$1"; sleep "$pause"
    press Return; sleep "$pause"
    ! find_window '^导出$' >/dev/null || break
  done
  within 20 "find_window '^导出$'" "the system's dialog asks where the $2 goes"
  picture "dialog-$2"
  press Return
  within 120 "test -s \"\$(ls \"$root\"/home/clerk/*.$2)\"" "a $2 is made"
}
make pdf pdf
make 'word doc' docx
[ "$(head -c 5 "$root"/home/clerk/*.pdf)" = '%PDF-' ] && ok 'the PDF is one' || fail 'the PDF is one'
[ "$(head -c 2 "$root"/home/clerk/*.docx)" = 'PK' ] && ok 'the Word file is one' || fail 'the Word file is one'
cp "$root"/home/clerk/*.pdf "$folder/plan.pdf"; cp "$root"/home/clerk/*.docx "$folder/plan.docx"
picture made
press ctrl+q
within 30 '! in_root pgrep -x zhangfa' 'it ends by its own key'

# Removed
in_root dpkg --purge zhangfa >"$folder/purge.log" 2>&1 || fail 'removed'
grep -q '保留' "$folder/purge.log" && ok 'removed, and says what is kept' || fail 'removed, and says what is kept'
left=$(traces | grep -v -e '^/home/clerk' -e '^/tmp/package.deb$' || true)
[ -z "$left" ] && ok 'no file is left outside of the home' || fail "left behind: $left"
in_root test -d /home/clerk/.config/zhangfa && in_root test -f '/home/clerk/预案 一.zplan' && ok 'plans and data are kept' || fail 'plans and data are kept'
echo 'prove: all of it works'
