"""Options of the Akamai adapter for Akamai's double."""

from freshness.testing.vendors import AkamaiDouble

AKAMAI = {
    "client_token": AkamaiDouble.client_token,
    "client_secret": AkamaiDouble.client_secret,
    "access_token": AkamaiDouble.access_token,
}
