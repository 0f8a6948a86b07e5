"""The merchant's desk: sign in, edit a page on a canvas of the server's own HTML, publish, see the page live."""
