"""A mark's way to the CDN: admitted, claimed, booked, called, judged, credited."""
