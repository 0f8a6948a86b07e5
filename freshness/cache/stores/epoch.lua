-- KEYS epoch fence  ARGV epoch(24 bytes) life(s)  ->  the epoch that counts
-- The server is at 16 (counted from 0).  What another server knew, from which this one took over, counts no more: it
-- may have ended since, or have been cleared.  That an edit has ended the fence was heard here, and stays.
local found = redis.call('GET', KEYS[1])
if found and #found == 24 and string.sub(found, 17, 24) == string.sub(ARGV[1], 17, 24) then return found end
if found and redis.call('GETRANGE', KEYS[2], 0, 1) == '\254\2' then redis.call('DEL', KEYS[2]) end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return ARGV[1]
