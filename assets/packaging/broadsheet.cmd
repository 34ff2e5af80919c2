@echo off
rem Starts Broadsheet with a Java 25 or newer that it finds by itself: JAVA_HOME, then the one on the PATH, then the
rem usual folders.
setlocal EnableExtensions DisableDelayedExpansion
set "lib=%~dp0..\lib"
set "java="

call :fits "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :fits "%%~dp$PATH:j.."
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft "Amazon Corretto" OpenJDK) do (
    for /d %%h in ("%ProgramFiles%\%%~v\*") do call :fits "%%h"
)
for /d %%h in ("%USERPROFILE%\.jdks\*") do call :fits "%%h"

if not defined java (
    echo Broadsheet needs Java 25 or newer and found none: install one ^(for instance Temurin 25 from https://adoptium.net^), or point JAVA_HOME at it, and start again. 1>&2
    exit /b 1
)

rem Without a command it is the window, which alone needs JavaFX.
set "kind=window"
set "value="
for %%a in (%*) do call :argument "%%~a"

set "fx="
set "aot="
if "%kind%"=="window" set "fx=--module-path="%lib%\fx""
if exist "%lib%\%kind%.aot" set "aot=-XX:AOTCache="%lib%\%kind%.aot""
"%java%\bin\java.exe" @"%lib%\%kind%.options" %JAVA_OPTS% %aot% %fx% -classpath "%lib%\broadsheet.jar" org.broadsheet.app.Main %*
exit /b %ERRORLEVEL%

:argument
if defined value (
    set "value="
    exit /b 0
)
if "%~1"=="--profile" (
    set "value=follows"
    exit /b 0
)
if "%~1"=="--help" set "kind=command"
if "%~1"=="--version" set "kind=command"
set "first=%~1"
if /i "%first:~0,5%"=="feed:" exit /b 0
if /i "%first:~0,7%"=="http://" exit /b 0
if /i "%first:~0,8%"=="https://" exit /b 0
if not "%first:~0,1%"=="-" set "kind=command"
exit /b 0

rem Keeps %1 as the Java to use if none is known yet and its release file says 25 or more.
:fits
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "delims=.+-" %%m in ("%%~v") do if %%m GEQ 25 set "java=%~1"
)
exit /b 0
