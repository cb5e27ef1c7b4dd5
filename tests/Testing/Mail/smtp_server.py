"""A real SMTP server for tests: STARTTLS required, AUTH required, every mail kept as a file.

Arguments: port (0: any), folder, user, password. Writes one JSON line per event to standard output and takes
commands, one per line, on standard input: "reject ADDRESS", "greylist ADDRESS", "accept ADDRESS".
"""
import json, os, ssl, subprocess, sys, threading
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

port, folder, user, password = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
rejected, greylisted = set(), set()
counter = len([name for name in os.listdir(folder) if name.endswith(".eml")])


def say(**event):
    print(json.dumps(event), flush=True)


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.lower() in rejected:
            say(event="rejected", address=address)
            return "550 5.1.1 No such mailbox"
        if address.lower() in greylisted:
            say(event="greylisted", address=address)
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global counter
        counter += 1
        path = os.path.join(folder, f"{counter:06d}.eml")
        with open(path + ".part", "wb") as file:
            file.write(envelope.content)
        os.rename(path + ".part", path)
        say(event="received", path=path, to=envelope.rcpt_tos, sender=envelope.mail_from,
            tls=session.ssl is not None, user=session.auth_data.login.decode() if session.auth_data else None)
        return "250 OK queued"


def check(server, session, envelope, mechanism, data):
    right = (data.login, data.password) == (user.encode(), password.encode())
    if not right:
        say(event="refused-login")
    return AuthResult(success=right, handled=False, auth_data=data)


certificate, key = os.path.join(folder, "server.crt"), os.path.join(folder, "server.key")
if not os.path.exists(certificate):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)


class AnyPort(Controller):
    """The stock controller knocks at the port it was given; with port 0 that has to be the port it got."""

    def _trigger_server(self):
        if self.port == 0:
            self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


controller = AnyPort(Keep(), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True,
                     auth_required=True, authenticator=check, enable_SMTPUTF8=True)
controller.start()
say(event="listening", port=controller.port)
for line in sys.stdin:
    verb, _, address = line.strip().partition(" ")
    for known in (rejected, greylisted):
        known.discard(address.lower())
    if verb == "reject":
        rejected.add(address.lower())
    elif verb == "greylist":
        greylisted.add(address.lower())
    say(event="done", verb=verb, address=address)
controller.stop()
