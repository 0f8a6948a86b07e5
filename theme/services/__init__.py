"""Operations on themes, with every rule about permissions and timing."""
