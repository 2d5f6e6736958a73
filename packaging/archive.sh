#!/bin/sh
# A Demarche that needs no Java: builds the program, puts a Java runtime beside it (jlink), and looks whether it works.
# Wants a JDK. Unpack the archive where it is to stay; its first start takes some seconds more, the later ones are quick.
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
cp -R "$home/LICENSE" "$home/README.md" "$home/MODELS.md" "$home/docs" "$folder/"

# All of Java SE: jdeps cannot resolve the web server's optional modules, and a module too few shows only when it is missed.
"$jdk/bin/jlink" --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
  --include-locales=en --strip-debug --no-header-files --no-man-pages --output "$folder/java"

cp packaging/start.sh "$folder/bin/demarche"
chmod +x "$folder/bin/demarche"
cp "$home/packaging/demarche.cmd" "$folder/bin/"

"$folder/java/bin/java" -Xshare:dump >/dev/null 2>&1 || true
"$folder/bin/demarche" doctor >/dev/null || { "$folder/bin/demarche" doctor; exit 1; }
if [ $# -eq 0 ]; then
  rm -f "$folder/java/demarche.jsa" "$folder/java/demarche.place"
  tar -C "$(dirname "$folder")" -czf "$folder.tar.gz" "$(basename "$folder")"
  echo "$folder.tar.gz"
else
  echo "$folder"
fi
