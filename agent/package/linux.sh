#!/usr/bin/env bash
# Makes the Linux package of the signing agent: one folder with its own Java runtime, to be unpacked anywhere, without administrator rights.
#   linux.sh PORTABLE DESTINATION
# PORTABLE holds agent.jar and lib/; the package is DESTINATION/congvan-agent, started by bin/congvan-agent in it.
set -euo pipefail
portable="$1" destination="$2"
tool="${JAVA_HOME:+$JAVA_HOME/bin/}jpackage"
command -v "$tool" >/dev/null || { echo "jpackage is missing: it comes with the JDK (not with a runtime alone)." >&2; exit 3; }
rm -rf "$destination/congvan-agent"
mkdir -p "$destination"
"$tool" --type app-image --name congvan-agent --input "$portable" --main-jar agent.jar --dest "$destination" \
  --add-modules java.base,java.logging,java.xml,jdk.httpserver,jdk.crypto.ec \
  --jlink-options "--strip-java-debug-attributes --strip-native-commands --no-header-files --no-man-pages" \
  --java-options "-Xmx192m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
