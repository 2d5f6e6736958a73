#!/bin/sh
# Starts the Demarche of an archive that packaging/archive.sh has made, with the Java it brings.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
home=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd) || exit 2
heap=${DEMARCHE_HEAP:+-Xms$DEMARCHE_HEAP -Xmx$DEMARCHE_HEAP}
# An archive of classes halves the time of a start. Java takes it only in the place it was made for, so it is made where Demarche
# has been put, at the first start that may write there. What goes wrong with it is no reason to say a word: standard output is for programs.
archive=$home/java/demarche.jsa
made=$home/java/demarche.place
quiet='-Xlog:cds=off -Xlog:cds+dynamic=off'
if [ "$(cat "$made" 2>/dev/null)" != "$home" ] && [ -w "$home/java" ]; then
  rm -f "$archive" "$made"
  fresh=$archive.$$
  # shellcheck disable=SC2086
  "$home/java/bin/java" -XX:ArchiveClassesAtExit="$fresh" $quiet --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx512m \
    -cp "$home/lib/*" org.demarche.app.cli.Main demo >/dev/null 2>&1 </dev/null && mv "$fresh" "$archive"
  rm -f "$fresh"
  printf '%s\n' "$home" > "$made"
fi
set -- -cp "$home/lib/*" org.demarche.app.cli.Main "$@"
[ -f "$archive" ] && [ "$(cat "$made" 2>/dev/null)" = "$home" ] && set -- -XX:SharedArchiveFile="$archive" "$@"
# shellcheck disable=SC2086
exec "$home/java/bin/java" -Xshare:auto $quiet --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC ${heap:--Xmx512m} \
  ${DEMARCHE_JAVA_OPTS:-} "$@"
