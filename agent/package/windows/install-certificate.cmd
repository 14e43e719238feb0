@echo off
rem Lets this user's browsers (Edge, Chrome) trust the agent's own certificate: it is put among the user's trusted people, no
rem administrator rights. Start the agent once before. NOT TRIED: no Windows machine was at hand when this was written.
certutil -user -addstore TrustedPeople "%APPDATA%\CongVanAgent\loopback.crt"
