@echo off
rem Starts the signing agent from its portable folder (agent.jar with lib\ beside this file). Needs Java 25; no administrator rights.
rem NOT TRIED: no Windows machine was at hand when this was written.
rem   congvan-agent.cmd --origin=https://address-of-the-server
rem   congvan-agent.cmd version
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xmx192m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar "%~dp0agent.jar" %*
