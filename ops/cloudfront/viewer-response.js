// CloudFront function, viewer response: what caches are told ends here.
// No purge reaches a browser, so a browser asks again each time (the ETag makes that cheap).
function handler(event) {
    var response = event.response;
    var headers = response.headers;
    var own = ['cache-tag', 'surrogate-key', 'edge-cache-tag', 'cdn-tag', 'cdn-cache-control', 'surrogate-control'];
    for (var i = 0; i < own.length; i++) {
        delete headers[own[i]];
    }
    var control = headers['cache-control'] ? headers['cache-control'].value.toLowerCase() : '';
    if (control.indexOf('s-maxage') !== -1 || control.indexOf('stale-while-revalidate') !== -1) {
        headers['cache-control'] = { value: 'public, max-age=0, must-revalidate' };
    }
    return response;
}
