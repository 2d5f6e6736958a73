#!/bin/sh
# Whether what the reader exports still does for who was built against the last tag: builds that tag beside this tree and
# compares (japicmp). Fails where something has changed more than the version says: see docs/library.md.
#   packaging/compatible.sh          against the last tag named v...
#   packaging/compatible.sh COMMIT   against another tag or commit
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$home"
last=${1:-$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)}
if [ -z "$last" ]; then
  echo "compatible: there is no tag v... yet, so nothing was released that could break"
  exit 0
fi

old=$home/reader/target/last
git worktree remove --force "$old" 2>/dev/null || rm -rf "$old"
git worktree prune
git worktree add --quiet --detach "$old" "$last"
trap 'cd "$home"; git worktree remove --force "$old"' EXIT

(cd "$old" && ./mvnw -q -B -ntp -Dquick -Dmaven.test.skip=true -pl reader -am package)
jar=$(ls "$old"/reader/target/demarche-reader-*.jar | grep -v -e '-sources' -e '-javadoc' | head -n 1)
if ./mvnw -q -B -ntp -Dquick -Dmaven.test.skip=true -Pjapicmp -Djapicmp.old="$jar" -pl reader -am verify; then
  echo "compatible: $(basename "$jar") of $last and this tree, by the version of this one"
else
  echo "compatible: the reader has changed more since $last than its version says: see above, and docs/library.md" >&2
  exit 1
fi
