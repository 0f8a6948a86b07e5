-- KEYS epoch entry…  ARGV touch(8 bytes)  ->  how many entries were there
local dropped = 0
for index = 2, #KEYS do dropped = dropped + redis.call('DEL', KEYS[index]) end
if dropped > 0 and redis.call('EXISTS', KEYS[1]) == 1 then redis.call('SETRANGE', KEYS[1], 8, ARGV[1]) end
return dropped
