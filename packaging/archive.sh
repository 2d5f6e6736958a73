#!/bin/sh
# A Demarche that needs no Java: builds the program, puts a Java runtime of just the modules it uses beside it (jlink), and
# starts it once for its archive of classes. Wants a JDK.
#   packaging/archive.sh            into app/target/demarche-VERSION-OS-ARCH, and the same as .tar.gz
#   packaging/archive.sh FOLDER     into that folder alone
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$home"
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}

"$home/demarche" --version >/dev/null   # builds what is not built
version=$("$home/demarche" --version | sed 's/^demarche //')
name=demarche-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
folder=${1:-$home/app/target/$name}

rm -rf "$folder"
mkdir -p "$folder/lib" "$folder/bin"
cp "$home"/app/target/demarche-app-*.jar "$home"/app/target/libs/*.jar "$folder/lib/"
cp "$home/LICENSE" "$home/README.md" "$home/MODELS.md" "$folder/"

# All of Java SE: jdeps cannot resolve the web server's optional modules, and a module too few shows only when it is missed.
"$jdk/bin/jlink" --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
  --include-locales=en --strip-debug --no-header-files --no-man-pages --output "$folder/java"

cat > "$folder/bin/demarche" <<'START'
#!/bin/sh
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
home=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd) || exit 2
heap=${DEMARCHE_HEAP:+-Xms$DEMARCHE_HEAP -Xmx$DEMARCHE_HEAP}
archive=$home/java/demarche.jsa
[ -f "$archive" ] && sharing="-XX:SharedArchiveFile=$archive -Xlog:cds=off" || sharing=
# shellcheck disable=SC2086
exec "$home/java/bin/java" -Xshare:auto $sharing --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC ${heap:--Xmx512m} \
  ${DEMARCHE_JAVA_OPTS:-} -cp "$home/lib/*" org.demarche.app.cli.Main "$@"
START
chmod +x "$folder/bin/demarche"
cp "$home/packaging/demarche.cmd" "$folder/bin/"

"$folder/java/bin/java" -Xshare:dump >/dev/null 2>&1 || true
"$folder/java/bin/java" -XX:ArchiveClassesAtExit="$folder/java/demarche.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
  --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx512m -cp "$folder/lib/*" org.demarche.app.cli.Main demo >/dev/null 2>&1 || true

"$folder/bin/demarche" doctor >/dev/null || { "$folder/bin/demarche" doctor; exit 1; }
if [ $# -eq 0 ]; then
  tar -C "$(dirname "$folder")" -czf "$folder.tar.gz" "$(basename "$folder")"
  echo "$folder.tar.gz"
else
  echo "$folder"
fi
