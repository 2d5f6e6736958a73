@echo off
rem Starts Demarche on Windows: from an archive that brings its Java, or with the one of JAVA_HOME or the PATH.
setlocal
set "home=%~dp0.."
if exist "%home%\lib" goto java
echo demarche: there is no folder lib beside bin; packaging/archive.sh makes a folder that has it. 1>&2
exit /b 2
:java
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\java\bin\java.exe" set "java=%home%\java\bin\java.exe"
if not "%java%"=="java" goto start
where /q java
if not errorlevel 1 goto start
echo demarche: no Java found. Install a JDK, version 17 or newer, and put it on the PATH or set JAVA_HOME. 1>&2
exit /b 2
:start
set "heap=-Xmx512m"
if defined DEMARCHE_HEAP set "heap=-Xms%DEMARCHE_HEAP% -Xmx%DEMARCHE_HEAP%"
chcp 65001 >nul
"%java%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %heap% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %DEMARCHE_JAVA_OPTS% -cp "%home%\lib\*" org.demarche.app.cli.Main %*
exit /b %ERRORLEVEL%
