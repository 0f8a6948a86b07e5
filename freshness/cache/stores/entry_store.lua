-- KEYS entry epoch fence lease wake  ARGV value expires(ms) generation touch(8 bytes or '') owner(or '')  ->  1 kept, 0 refused
-- The offsets are those of freshness/envelope.py: epoch at 16, generation at 24 (counted from 0).
local kept = 1
local epoch = redis.call('GETRANGE', KEYS[2], 0, 7)
if epoch ~= string.sub(ARGV[1], 17, 24) then kept = 0 end
local head = redis.call('GETRANGE', KEYS[1], 0, 39)
local there = #head == 40 and string.sub(head, 17, 24) == epoch
if kept == 1 and there then
  local high, low = struct.unpack('>I4I4', string.sub(head, 25, 32))
  if high * 4294967296 + low > tonumber(ARGV[3]) then
    -- After a restored backup the fence may vouch for a smaller generation than an old entry carries.
    local fence = redis.call('GET', KEYS[3])
    if not fence or string.match(fence, '^%d+') ~= ARGV[3] then kept = 0 end
  end
end
if kept == 1 then
  redis.call('SET', KEYS[1], ARGV[1], 'PXAT', ARGV[2])
  if there and ARGV[4] ~= '' then redis.call('SETRANGE', KEYS[2], 8, ARGV[4]) end
end
if ARGV[5] ~= '' and redis.call('GET', KEYS[4]) == ARGV[5] then
  redis.call('DEL', KEYS[4])
  redis.call('RPUSH', KEYS[5], '1')
  redis.call('PEXPIRE', KEYS[5], 1000)
end
return kept
