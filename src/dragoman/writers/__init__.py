"""The formats that documents go out in, each a module that exposes `writer`."""
