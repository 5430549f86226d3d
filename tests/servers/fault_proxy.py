"""A TCP proxy that misbehaves on demand, for IMAP and SMTP alike."""

import asyncio
import threading
from asyncio import StreamReader, StreamWriter


class FaultProxy:
    """Stands before a server on loopback; `mode` and `after` may be changed at any time.

    `mode`: "ok" | "refuse" (close at once) | "freeze" (accept and say nothing more) | "cut" (close after `after` more
    bytes towards the client, and then behave again when `once`). `delay` is in seconds a block.
    """

    def __init__(self, target_port: int) -> None:
        self.target_port = target_port
        self.mode, self.after, self.once, self.delay = "ok", 0, True, 0.0
        self.connections = 0
        self._writers: set[StreamWriter] = set()

    def cut_after(self, count: int) -> None:
        """Break the next connection that has carried `count` bytes towards the client, once."""
        self.mode, self.after, self.once = "cut", count, True

    def kill_all(self) -> None:
        """Abort every open connection, both ways."""
        self._loop.call_soon_threadsafe(lambda: [writer.transport.abort() for writer in set(self._writers)])

    def __enter__(self) -> "FaultProxy":
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault-proxy", daemon=True)
        self._thread.start()
        starting = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(starting, self._loop).result(10)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        self.connections += 1
        if self.mode == "refuse":
            writer.transport.abort()
            return
        try:
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.target_port)
        except OSError:
            writer.transport.abort()
            return
        ends = {writer, up_writer}
        self._writers |= ends
        try:
            await asyncio.gather(self._pump(reader, up_writer, ends, False), self._pump(up_reader, writer, ends, True))
        finally:
            self._writers -= ends

    async def _pump(
        self, source: StreamReader, sink: StreamWriter, ends: set[StreamWriter], towards_client: bool
    ) -> None:
        try:
            while data := await source.read(65536):
                while self.mode == "freeze":
                    await asyncio.sleep(0.05)
                await asyncio.sleep(self.delay)
                if towards_client and self.mode == "cut":
                    if self.after <= len(data):
                        sink.write(data[: self.after])
                        await sink.drain()
                        self.mode = "ok" if self.once else "cut"
                        for end in ends:
                            end.transport.abort()
                        return
                    self.after -= len(data)
                sink.write(data)
                await sink.drain()
        except ConnectionError:
            return
        finally:
            sink.close()
