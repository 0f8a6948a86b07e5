"""What may be done with themes; every rule about who and when is here."""
