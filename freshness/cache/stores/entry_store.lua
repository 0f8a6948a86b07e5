-- KEYS entry epoch fence lease wake [versions]  ARGV value expires(ms) touch(8 bytes or '') owner(or '') [begin most]
-- ->  1 kept, 0 refused
-- The offsets are those of freshness/cache/entry.py: epoch at 16, stamp at 24, and of stores/fence.py: stamp at 4.
local kept = 1
local epoch = redis.call('GETRANGE', KEYS[2], 0, 7)
if epoch ~= string.sub(ARGV[1], 17, 24) then kept = 0 end
local head = redis.call('GETRANGE', KEYS[1], 0, 39)
local there = #head == 40 and string.sub(head, 17, 24) == epoch
local fence = redis.call('GETRANGE', KEYS[3], 0, 19)
if kept == 1 and #fence == 20 and string.sub(fence, 1, 2) == '\254\2' then
  local newest = string.sub(fence, 5, 20)
  local good = string.sub(ARGV[1], 25, 40) == newest
  local there_is_good = there and string.sub(head, 1, 2) == string.sub(ARGV[1], 1, 2) and string.sub(head, 25, 40) == newest
  -- An entry gives way unless it is good itself.  Which of two generations is larger says nothing after a restored backup.
  if not good and (there_is_good or ARGV[3] ~= '') then kept = 0 end
end
if kept == 1 then
  redis.call('SET', KEYS[1], ARGV[1], 'PXAT', ARGV[2])
  if there and ARGV[3] ~= '' then redis.call('SETRANGE', KEYS[2], 8, ARGV[3]) end
  if KEYS[6] then
    -- Keys of the versions that are kept, oldest first.  Whatever else stands there is nobody's to delete.
    local kept_ones = {}
    for key in string.gmatch(redis.call('GET', KEYS[6]) or '', '[^\n]+') do
      if key ~= KEYS[1] and string.sub(key, 1, #ARGV[5]) == ARGV[5] then table.insert(kept_ones, key) end
    end
    table.insert(kept_ones, KEYS[1])
    while #kept_ones > tonumber(ARGV[6]) do redis.call('DEL', table.remove(kept_ones, 1)) end
    local list = table.concat(kept_ones, '\n')
    if redis.call('PTTL', KEYS[6]) > redis.call('PTTL', KEYS[1]) then
      redis.call('SET', KEYS[6], list, 'KEEPTTL')
    else
      redis.call('SET', KEYS[6], list, 'PXAT', ARGV[2])
    end
  end
end
if ARGV[4] ~= '' and redis.call('GET', KEYS[4]) == ARGV[4] then
  redis.call('DEL', KEYS[4])
  redis.call('RPUSH', KEYS[5], '1')
  redis.call('PEXPIRE', KEYS[5], 1000)
end
return kept
