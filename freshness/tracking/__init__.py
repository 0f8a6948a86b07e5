"""Tables that mark by themselves: a declaration of each, and the triggers it becomes, as SQL without Django."""
