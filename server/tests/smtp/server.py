"""A real SMTP server that behaves, or misbehaves, as told: accepts | refuses | hangs | drops.

Prints its port, then a line of JSON for each mail whose every byte it was given.
  refuses  451 to every recipient, as a busy or greylisting server does
  hangs    takes the mail and never answers
  drops    takes the first mail and hangs up without an answer; accepts from then on
"""

import asyncio
import email
import json
import sys

from aiosmtpd.smtp import SMTP

mode = sys.argv[1]


class Handler:
    dropped = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "refuses":
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content)
        parts = [part.get_content_type() for part in mail.walk()]
        line = {"id": mail["Message-ID"], "to": envelope.rcpt_tos, "subject": mail["Subject"], "parts": parts}
        print(json.dumps(line), flush=True)
        if mode == "hangs":
            await asyncio.sleep(3600)
        if mode == "drops" and not Handler.dropped:
            Handler.dropped = True
            server.transport.abort()
        return "250 OK"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
