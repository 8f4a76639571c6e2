"""The extractors that come with dragoman, a package each; `dragoman.builtins` lists them as plugins."""
