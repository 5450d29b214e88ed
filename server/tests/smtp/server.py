"""A real SMTP server that behaves, or misbehaves, as told: accepts | refuses | rejects | hangs | drops | cuts | leaves | starttls.

Prints its port, then a line of JSON for each mail whose every byte it was given.
  refuses  451 to every recipient, as a busy or greylisting server does
  rejects  550 to every recipient, for good
  hangs    takes the mail and never answers
  drops    takes the first mail and hangs up without an answer; accepts from then on
  cuts     hangs up in the middle of the first mail; accepts from then on
  leaves   accepts every mail, and hangs up as soon as it has said so
  starttls accepts mail after STARTTLS alone; the certificate and its key are two more arguments
"""

import asyncio
import email
import json
import ssl
import sys
from email.header import decode_header, make_header

from aiosmtpd.smtp import SMTP

mode = sys.argv[1]


def text_of(mail):
    """What a person reads."""
    texts = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    return texts[0].get_payload(decode=True).decode() if texts else ""


class Handler:
    dropped = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "refuses":
            return "451 4.7.1 Try again later"
        if mode == "rejects":
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content)
        parts = [part.get_content_type() for part in mail.walk()]
        line = {
            "id": mail["Message-ID"],
            "to": envelope.rcpt_tos,
            "subject": str(make_header(decode_header(mail["Subject"]))),
            "parts": parts,
            "text": text_of(mail),
            "hello": session.host_name,
        }
        print(json.dumps(line), flush=True)
        if mode == "hangs":
            await asyncio.sleep(3600)
        if mode == "drops" and not Handler.dropped:
            Handler.dropped = True
            server.transport.abort()
        if mode == "leaves":
            await server.push("250 OK")
            server.transport.close()
        return "250 OK"


class Server(SMTP):
    cut = False

    async def smtp_DATA(self, arg):
        if mode == "cuts" and not Server.cut:
            Server.cut = True
            await self.push("354 End data with <CR><LF>.<CR><LF>")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def main():
    loop = asyncio.get_running_loop()
    tls = None
    if mode == "starttls":
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(sys.argv[2], sys.argv[3])

    def serve():
        return Server(Handler(), enable_SMTPUTF8=True, tls_context=tls, require_starttls=tls is not None)

    server = await loop.create_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
