"""A mark's way to the CDN: claimed, admitted, booked, called, judged, credited."""
