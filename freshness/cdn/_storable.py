"""Whether a shared cache of ours may store a response, and for how long.  The rules of ops/varnish/edge.vcl.  Pure."""
