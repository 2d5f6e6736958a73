@echo off
rem Starts Demarche on Windows: from an archive that brings its Java, or with the one of JAVA_HOME or the PATH.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\java\bin\java.exe" set "java=%home%\java\bin\java.exe"
set "heap=-Xmx512m"
if defined DEMARCHE_HEAP set "heap=-Xms%DEMARCHE_HEAP% -Xmx%DEMARCHE_HEAP%"
chcp 65001 >nul
"%java%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %heap% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %DEMARCHE_JAVA_OPTS% -cp "%home%\lib\*" org.demarche.app.cli.Main %*
exit /b %ERRORLEVEL%
