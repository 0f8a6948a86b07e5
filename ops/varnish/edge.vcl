# The edge in front of the storefronts.  It is included by a small generated file that holds what differs from
# place to place: backends, secrets, who may purge (see freshness/cdn/varnish_vcl.py, which writes it).
#
# The generated file defines:  acl purgers;  sub site_authorise (403 unless the purge secret is right);
# sub site_classify (sets req.http.X-Edge-Class to "private" for what is never cached);  sub site_query (keeps
# known query parameters);  sub site_origin (backend and origin secret);  vcl_init where a director is needed.
#
# Freshness: every stored page carries tags (Surrogate-Key).  A purge by tag drops the stored copies *and* notes
# the time as the tag's epoch.  A backend response whose fetch began at or before the epoch of one of its
# tags was perhaps rendered from older content: it is served to whoever waits for it and never stored.
#
# A purge is of one of three kinds, by its header Surrogate-Purge: hard (no header) leaves no copy; `stale-if-error`
# leaves copies for visitors whom the origin gives no page, within the grace that the copy came with; `soft` shows the
# former copy until a new one is there, as stale-while-revalidate does.

import std;
import header;
import var;
import xkey;

# -- Requests ---------------------------------------------------------------------------------------------------

sub vcl_recv {
    if (req.restarts == 0) {
        if (req.method == "PURGE") {
            call edge_purge;
        }
        call edge_forwarded;
    } elsif (req.http.X-Edge-Want == "new") {
        set req.grace = 0s;  # the copy that there is was purged: it is for visitors whom the origin gives no page
    } else {
        set req.grace = 7d;  # as long as the copy's own
    }
    call edge_host;
    if (req.method != "GET" && req.method != "HEAD") {
        if (req.method ~ "^(BAN|PURGEKEYS|REFRESH)$") {
            return (synth(403, "Forbidden"));
        }
        if (req.method !~ "^(POST|PUT|PATCH|DELETE|OPTIONS)$") {
            return (synth(405, "Method Not Allowed"));
        }
        set req.http.X-Edge-Class = "private";
    }
    call site_classify;
    if (req.http.X-Edge-Class || req.http.Authorization) {
        set req.http.X-Edge-Class = "private";
        unset req.http.X-Edge-Port;
        call edge_rooted;
        return (pass);
    }
    unset req.http.Cookie;
    # A range of a page is stored by nobody's cache in the place of the page: visitors get all of it (RFC 9110, 14.2).
    unset req.http.Range;
    unset req.http.If-Range;
    if (req.http.X-Edge-Port) {
        set req.http.Host = regsub(req.http.Host, ":[0-9]+$", "");
    }
    # Most paths are spelled as browsers and our own links do it, without a query: nothing is left to do for them.
    if (req.url !~ "^/(?:[A-Za-z0-9_-]++/?)*+$") {
        call edge_rooted;
        set req.url = regsub(req.url, "#.*$", "");
        call edge_path;
        call site_query;
        set req.url = std.querysort(req.url);
    }
    return (hash);
}

# One spelling of each host, so that one page is one object; what is no host name, or no path, goes no further.
# The port is dropped from pages only: behind it, forms compare it with the Origin header.
sub edge_host {
    if (req.http.Host !~ "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$") {
        set req.http.X-Edge-Port = "perhaps";
        set req.http.Host = regsub(std.tolower(req.http.Host), "\.(:|$)", "\1");
        if (req.http.Host !~ "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?$") {
            return (synth(400, "Bad Request"));
        }
    }
}

# Origins take "x" and "https://x/" for the home page: each would be one more copy of the home page.
sub edge_rooted {
    if (req.url !~ "^/") {
        return (synth(400, "Bad Request"));
    }
}

# One spelling of each path, as RFC 3986 and Django's `reverse` write it: what may stand plain does, every other byte of
# UTF-8 is percent-encoded in upper case, and no segment is empty, "." or "..".  Origins decode before they look, and
# a WSGI server shows them nothing else: each further spelling would be one more copy that only they think the same.
sub edge_path {
    if (req.url !~ "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%(?:2[0235]|3[CEF]|5[B-E]|60|7[BCD]|(?:C[2-9A-F]|D[0-9A-F])%[89AB][0-9A-F]|E0%[AB][0-9A-F]%[89AB][0-9A-F]|E[1-9A-CEF](?:%[89AB][0-9A-F]){2}|ED%[89][0-9A-F]%[89AB][0-9A-F]|F0%[9AB][0-9A-F](?:%[89AB][0-9A-F]){2}|F[1-3](?:%[89AB][0-9A-F]){3}|F4%8[0-9A-F](?:%[89AB][0-9A-F]){2}))*+(?:\?|$)"
        || req.url ~ "^[^?]*?/(?:/|\.\.?(?:[/?]|$))") {
        return (synth(404, "Not Found"));
    }
}

# What a visitor says about how the request came here is not to be believed.
sub edge_forwarded {
    # Origins that speak WSGI cannot tell X_Forwarded_For from X-Forwarded-For.  Varnish itself has added the visitor's
    # address to X-Forwarded-For: with a comma if, and only if, the visitor had sent one.
    header.regsub(req, {"(?xi) ^ (?:
        [^:]* _ [^:]* | X-Edge- [^:]*
        | Forwarded | X-Forwarded (?! -For:[^,]*$ ) (?:-[^:]*)? | Via | Proxy | Front-End-Https
        | X-Host | X-Original- (?: Host | URL | URI ) | X-Rewrite-URL | X- (?:Url-)? Scheme | X-Script-Name
        | X-HTTP-Method | X- (?:HTTP-)? Method-Override
        | X- (?: Real | Client | Cluster-Client | Originating | Remote ) -IP | X-Remote-Addr
        | True-Client-IP | CF-Connecting-IP | Fastly-Client-IP
        | X-Origin-Secret | Surrogate-Key | Surrogate-Capability
        ) : .* $"}, "X-Edge-Dropped: 1");
    unset req.http.X-Edge-Dropped;
    if (!req.http.X-Forwarded-For) {
        set req.http.X-Forwarded-For = client.ip;
    }
}

# -- Purges -----------------------------------------------------------------------------------------------------

# PURGE with `Surrogate-Key: <one tag>` and the kind in Surrogate-Purge; with a fine tag, which stands only on pages of
# one workspace, also `X-Purge-Workspace: <the workspace's tag>`.  One tag a request, so that its epoch can be kept; a
# connection is kept for the next one.
sub edge_purge {
    if (client.ip !~ purgers) {
        return (synth(403, "Forbidden"));
    }
    call site_authorise;
    std.collect(req.http.Surrogate-Key);
    if (req.http.Surrogate-Key !~ "^[a-z]-[a-z0-9-]{1,30}$") {
        return (synth(400, "Surrogate-Key must hold one tag"));
    }
    # The order matters: a response that ends between the two lines is refused by the epoch or dropped by the purge.
    call edge_note_epoch;
    if (req.http.Surrogate-Purge == "stale-if-error") {
        var.global_set("if-error", std.real(time = now));
        set req.http.X-Edge-Purged = xkey.softpurge(req.http.Surrogate-Key);
    } elsif (req.http.Surrogate-Purge == "soft") {
        set req.http.X-Edge-Purged = xkey.softpurge(req.http.Surrogate-Key);
    } else {
        set req.http.X-Edge-Purged = xkey.purge(req.http.Surrogate-Key);
    }
    return (synth(200, "Purged"));
}

# Epochs live in slots, so that they stay few for ever: the kind of the tag and its last two characters, at most 256
# a kind.  Two tags that share a slot cost each other at most a response in flight that is not stored.  A response
# carries too many fine tags (page, product, collection, overflow) to look at each, so these share the slot `f-` of
# their workspace, and without a workspace the slot "fine", by which every response with fine tags is judged.
sub edge_note_epoch {
    if (req.http.Surrogate-Key ~ "^[whst]-") {
        set req.http.X-Edge-Slot = regsub(req.http.Surrogate-Key, "^(..).*?(.?.)$", "\1\2");
    } elsif (req.http.Surrogate-Key == "a-all") {
        set req.http.X-Edge-Slot = "all";
    } elsif (req.http.X-Purge-Workspace ~ "^w-[a-z0-9-]{1,30}$") {
        set req.http.X-Edge-Slot = regsub(req.http.X-Purge-Workspace, "^w(-).*?(.?.)$", "f\1\2");
    } else {
        set req.http.X-Edge-Slot = "fine";
    }
    var.global_set(req.http.X-Edge-Slot, std.real(time = now));
    var.global_set("any", std.real(time = now));
}

# -- Copies that were purged, and kept for when the origin gives no page ----------------------------------------

sub vcl_hit {
    if (obj.ttl <= 0s && req.http.X-Edge-Want != "last") {
        call edge_kept;
        if (req.http.X-Edge-Want) {
            return (restart);
        }
    }
}

# A purge that keeps a copy ends its lifetime early; a copy that has expired already it leaves as it is (xkey passes it
# over), and only the epochs of its tags tell.  Which kind of purge it was, neither says: one of the other kind before
# the newest `stale-if-error`, or of a tag that shares a slot, costs a wait for the origin.
sub edge_kept {
    var.set_string("fenced", "yes");
    var.set_string("end", regsub(obj.http.X-Edge-Store, "^stored [0-9.]+ ", ""));
    var.set_string("began", regsub(obj.http.X-Edge-Store, "^stored ([0-9.]+) .*$", "\1"));
    if (obj.ttl + obj.age > std.duration(var.get_string("end"), 0s) - 0.002s
        && obj.ttl + obj.age < std.duration(var.get_string("end"), 0s) + 0.002s) {
        var.set_string("tags", obj.http.xkey);
        call edge_fence;
    }
    if (var.get_string("fenced") == "yes"
        && std.real(var.global_get("if-error"), 0.0) >= std.real(var.get_string("began"), 0.0)) {
        call edge_sick;
        if (var.get_string("sick") != "yes") {
            set req.http.X-Edge-Want = "new";
        }
    }
}

# Whether the origin gave no answer within the last seconds, and none since: visitors do not wait one after the other.
sub edge_sick {
    var.set_string("sick", "no");
    if (now - std.time(var.global_get("sick"), now - 1d) < 5s) {
        var.set_string("sick", "yes");
    }
}

sub vcl_miss {
    if (req.http.X-Edge-Want == "new") {
        call edge_sick;
        if (var.get_string("sick") == "yes") {  # whoever asked before has found out
            set req.http.X-Edge-Want = "last";
            return (restart);
        }
    }
}

# -- To the origin ----------------------------------------------------------------------------------------------

sub vcl_backend_fetch {
    # The start of this attempt, by this machine's clock; a retry begins anew.  As text, rounded as epochs are.
    var.set_string("began", std.real(time = now));
    var.set_string("want", bereq.http.X-Edge-Want);
    if (!bereq.http.X-Edge-Class) {
        # A stored page is the same for everyone, so the origin sees nothing of who happened to ask first, and
        # no condition either: a 304 must never bring an older copy back to life.
        unset bereq.body;
        header.regsub(bereq, "^(?i)(?!(Host|Accept-Encoding|X-Forwarded-For):).*$", "X-Edge-Dropped: 1");
        unset bereq.http.X-Edge-Dropped;
    }
    unset bereq.http.X-Edge-Class;
    unset bereq.http.X-Edge-Want;
    call site_origin;
}

# -- From the origin --------------------------------------------------------------------------------------------

sub vcl_backend_response {
    unset beresp.http.X-Edge-Store;
    unset beresp.http.xkey;
    unset beresp.http.X-HashTwo;
    if (var.global_get("sick")) {
        var.global_set("sick", "");
    }
    if (bereq.uncacheable) {
        call edge_hide;
        return (deliver);
    }
    std.collect(beresp.http.Cache-Control);
    std.collect(beresp.http.CDN-Cache-Control);
    std.collect(beresp.http.Surrogate-Control);
    std.collect(beresp.http.Vary);
    std.collect(beresp.http.Surrogate-Key, " ");
    if (beresp.status >= 500 && (bereq.is_bgfetch || var.get_string("want") == "new")) {
        return (abandon);  # the copy that there is is better; whatever were stored now would hide that
    }
    call edge_lifetime;
    call edge_storable;
    call edge_compress;
    if (beresp.http.X-Edge-Store == "stored") {
        # One header, because each header of a copy costs each of its deliveries: the start of the fetch, the end of life.
        set beresp.http.X-Edge-Store = "stored " + var.get_string("began") + " " + (beresp.ttl + beresp.age) + "s";
        set beresp.http.xkey = "a-all x." + bereq.xid + " " + regsuball(beresp.http.Surrogate-Key, ",", " ");
        var.set_string("tags", beresp.http.xkey);
        call edge_fence;
        if (var.get_string("fenced") == "yes") {
            set beresp.http.X-Edge-Store = "fenced";
        }
    }
    if (beresp.http.X-Edge-Store == "fenced") {
        if (bereq.is_bgfetch) {
            if (bereq.retries == 0) {
                return (retry);
            }
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        unset beresp.http.xkey;
    }
    call edge_hide;
    return (deliver);
}

# What visitors do not get.  Taken away here, and not from each delivery: a page is delivered more often than fetched.
sub edge_hide {
    unset beresp.http.Surrogate-Key;
    unset beresp.http.Cache-Tag;
    unset beresp.http.Edge-Cache-Tag;
    unset beresp.http.CDN-Tag;
    unset beresp.http.Surrogate-Control;
    unset beresp.http.CDN-Cache-Control;
    unset beresp.http.X-Powered-By;
}

# How long: Varnish has read Expires, and s-maxage and stale-while-revalidate from Cache-Control; the fields that are meant for
# caches like this one go first.  The time that a response has spent in caches before this one, its Age, is counted
# in either case.  Nothing is kept for conditional fetches.
sub edge_lifetime {
    set beresp.http.X-Edge-Lifetime = beresp.http.Surrogate-Control;
    if (beresp.http.CDN-Cache-Control) {
        set beresp.http.X-Edge-Lifetime = beresp.http.CDN-Cache-Control;
    }
    if (beresp.http.X-Edge-Lifetime ~ "(?i)(^|[ ,])s-maxage=[0-9]{1,7}") {
        set beresp.ttl = std.duration(regsub(beresp.http.X-Edge-Lifetime, "(?i)^(?:.*[ ,])?s-maxage=([0-9]{1,7}).*$", "\1s"), 0s) - beresp.age;
    } elsif (beresp.http.X-Edge-Lifetime ~ "(?i)(^|[ ,])max-age=[0-9]{1,7}") {
        set beresp.ttl = std.duration(regsub(beresp.http.X-Edge-Lifetime, "(?i)^(?:.*[ ,])?max-age=([0-9]{1,7}).*$", "\1s"), 0s) - beresp.age;
    } elsif (beresp.http.Cache-Control !~ "(?i)(s-maxage|max-age)=[0-9]" && !beresp.http.Expires) {
        set beresp.ttl = 0s;  # what says nothing is not stored
    }
    if (beresp.http.X-Edge-Lifetime ~ "(?i)stale-while-revalidate=[0-9]{1,7}") {
        set beresp.grace = std.duration(regsub(beresp.http.X-Edge-Lifetime, "(?i)^.*stale-while-revalidate=([0-9]{1,7}).*$", "\1s"), 0s);
    } elsif (beresp.http.Cache-Control !~ "(?i)stale-while-revalidate=[0-9]") {
        set beresp.grace = 0s;
    }
    set beresp.keep = 0s;
    if (beresp.status != 200) {
        set beresp.grace = 0s;
        if (beresp.ttl > 10s) {
            set beresp.ttl = 10s;  # "not found" and "gone" only briefly
        }
    }
    unset beresp.http.X-Edge-Lifetime;
}

# Whether at all.  What no purge could reach is not stored, except files whose name changes with their content.
sub edge_storable {
    set beresp.http.X-Edge-Store = "stored";
    if ((beresp.status != 200 && beresp.status != 404 && beresp.status != 410)
        || beresp.http.Set-Cookie
        || beresp.http.Vary ~ "\*"
        || beresp.http.Cache-Control ~ "(?i)(private|no-store|no-cache)"
        || beresp.http.CDN-Cache-Control ~ "(?i)(private|no-store|no-cache)"
        || beresp.http.Surrogate-Control ~ "(?i)(private|no-store|no-cache)"
        || beresp.http.Content-Length == "0"
        || (beresp.http.Surrogate-Key !~ "(^|[ ,])[whs]-" && beresp.http.Cache-Control !~ "(?i)immutable")
        || beresp.ttl <= 0s) {
        set beresp.http.X-Edge-Store = "refused";
        set beresp.uncacheable = true;  # remembered for a second, so that visitors do not queue for one another
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
    }
}

# Pages are stored compressed, once; visitors who take no gzip get them unpacked.  Never what is somebody's own:
# that passes, and its length must not tell a secret beside what the visitor sent.
sub edge_compress {
    if (!beresp.http.Content-Encoding && beresp.http.Content-Type ~ "(?i)^(text/|image/svg|application/([a-z.+-]*\+)?(json|xml|javascript))"
        && std.integer(beresp.http.Content-Length, 1000) >= 256) {
        set beresp.do_gzip = true;
        set beresp.do_stream = false;  # so that whoever gets it unpacked is told how long it is
    }
}

# The epoch rule: var "fenced" becomes "yes" if any of "tags" was purged since "began".  These are variables of the
# task, because both sides ask: the fetch before it stores, and the first delivery after it has stored.
sub edge_fence {
    var.set_string("fenced", "no");
    var.set_string("slot", "all");
    call edge_fence_slot;
    if (var.get_string("tags") ~ " w-") {
        var.set_string("slot", regsub(var.get_string("tags"), "^.* (w-)[a-z0-9-]*?([a-z0-9-]?[a-z0-9-])(?: .*)?$", "\1\2"));
        call edge_fence_slot;
    }
    if (var.get_string("tags") ~ " h-") {
        var.set_string("slot", regsub(var.get_string("tags"), "^.* (h-)[a-z0-9-]*?([a-z0-9-]?[a-z0-9-])(?: .*)?$", "\1\2"));
        call edge_fence_slot;
    }
    if (var.get_string("tags") ~ " s-") {
        var.set_string("slot", regsub(var.get_string("tags"), "^.* (s-)[a-z0-9-]*?([a-z0-9-]?[a-z0-9-])(?: .*)?$", "\1\2"));
        call edge_fence_slot;
    }
    if (var.get_string("tags") ~ " t-") {
        var.set_string("slot", regsub(var.get_string("tags"), "^.* (t-)[a-z0-9-]*?([a-z0-9-]?[a-z0-9-])(?: .*)?$", "\1\2"));
        call edge_fence_slot;
    }
    if (var.get_string("tags") ~ " [^awhst ]-") {
        var.set_string("slot", "fine");
        call edge_fence_slot;
        var.set_string("slot", "any");  # no workspace, no slot of its fine tags
        if (var.get_string("tags") ~ " w-") {
            var.set_string("slot", regsub(var.get_string("tags"), "^.* w(-)[a-z0-9-]*?([a-z0-9-]?[a-z0-9-])(?: .*)?$", "f\1\2"));
        }
        call edge_fence_slot;
    }
    if (var.get_string("tags") ~ " ([whst]-)[^ ]* (.* )?\1") {  # two of a kind: judged by the newest purge of anything
        var.set_string("slot", "any");
        call edge_fence_slot;
    }
}

sub edge_fence_slot {
    if (std.real(var.global_get(var.get_string("slot")), 0.0) >= std.real(var.get_string("began"), 0.0)) {
        var.set_string("fenced", "yes");
    }
}

# No answer from the origin at all.
sub vcl_backend_error {
    var.global_set("sick", now);
    if (bereq.is_bgfetch || var.get_string("want") == "new") {
        return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.body = "The shop cannot be reached right now. Please try again in a moment." + {"
"};
    return (deliver);
}

# -- To the visitor ---------------------------------------------------------------------------------------------

sub vcl_deliver {
    # A purge may fall between the look at the epochs and the moment the object can be found.  So the first delivery
    # of an object looks once more: whoever fetched it still gets it, but it goes; whoever only found it gets another.
    # Only while it is new: later a purge finds it, and one that shares a slot should not cost it.
    if (obj.hits <= 1 && resp.http.X-Edge-Store ~ "^stored" && obj.age < 1s && obj.ttl > 0s) {
        var.set_string("tags", resp.http.xkey);
        var.set_string("began", regsub(resp.http.X-Edge-Store, "^stored ([0-9.]+) .*$", "\1"));
        call edge_fence;
        if (var.get_string("fenced") == "yes") {
            set resp.http.X-Edge-Store = "fenced";
            set req.http.X-Edge-Purged = xkey.purge(regsub(resp.http.xkey, "^a-all (x\.[0-9]+) .*$", "\1"));
            if (obj.hits == 1 && req.restarts == 0) {
                return (restart);
            }
        }
    }
    call edge_cache_status;
    unset resp.http.X-Edge-Store;
    unset resp.http.xkey;
    unset resp.http.Via;
    unset resp.http.X-Varnish;
}

# RFC 9211.
sub edge_cache_status {
    if (obj.hits > 0 && obj.ttl > 0s) {
        set resp.http.Cache-Status = "edge; hit; ttl=" + std.integer(duration = obj.ttl);
    } elsif (req.http.X-Edge-Class) {
        set resp.http.Cache-Status = "edge; fwd=bypass";
    } elsif (obj.hits > 0) {
        set resp.http.Cache-Status = "edge; hit; ttl=" + std.integer(duration = obj.ttl) + "; detail=stale";
    } elsif (resp.http.X-Edge-Store ~ "^stored") {
        set resp.http.Cache-Status = "edge; fwd=miss; stored";
    } elsif (resp.http.X-Edge-Store) {
        set resp.http.Cache-Status = "edge; fwd=miss; detail=" + resp.http.X-Edge-Store;
    } else {
        set resp.http.Cache-Status = "edge; fwd=miss; detail=unreachable";
    }
}

sub vcl_synth {
    if (req.http.X-Edge-Want == "new" && req.restarts > 0) {  # before the first restart, it is a visitor's own word
        set req.http.X-Edge-Want = "last";  # the origin gives no page: better the last good copy
        return (restart);
    }
    if (resp.status == 411 || resp.status == 413) {
        set resp.http.Connection = "close";  # else the rest of the body would be read
    }
    set resp.http.Cache-Control = "no-store";
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    if (resp.reason == "Purged") {
        set resp.http.X-Purged = req.http.X-Edge-Purged;
    }
    unset resp.http.X-Varnish;
    set resp.body = resp.reason + {"
"};
    return (deliver);
}
