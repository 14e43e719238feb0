@echo off
rem Recipe for a Windows package with its own runtime, to be run on Windows with a JDK 25: package.cmd PORTABLE DESTINATION
rem NOT TRIED: no Windows machine was at hand when this was written.
jpackage --type app-image --name congvan-agent --input "%~1" --main-jar agent.jar --dest "%~2" --win-console ^
  --add-modules java.base,java.logging,java.xml,jdk.httpserver,jdk.crypto.ec ^
  --jlink-options "--strip-java-debug-attributes --strip-native-commands --no-header-files --no-man-pages" ^
  --java-options "-Xmx192m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
