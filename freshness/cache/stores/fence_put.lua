-- KEYS fence  ARGV head(20 bytes) read_at(ms) lease(ms) tokens(2048 bytes or '') expired(2 bytes)
--   ->  1 raised or renewed, 0 refused
-- The offsets are those of freshness/cache/stores/fence.py: generation at 4, nonce at 12, end at 20 (counted from 0);
-- of one that has expired, since when at 4, end at 12.
local function number(text, at)
  local high, low = struct.unpack('>I4I4', string.sub(text, at + 1, at + 8))
  return high * 4294967296 + low
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local deadline, tokens = tonumber(ARGV[2]) + tonumber(ARGV[3]), ARGV[4]
if deadline <= now or tonumber(ARGV[2]) > now then return 0 end
local found = redis.call('GET', KEYS[1])
if found and #found == 20 and string.sub(found, 1, 2) == ARGV[5] then
  -- What was read by then may be of before the edit.  As below, what another clock made does not count.
  if number(found, 12) <= now + tonumber(ARGV[3]) and tonumber(ARGV[2]) <= number(found, 4) then return 0 end
end
if found and #found >= 28 and string.sub(found, 1, 2) == string.sub(ARGV[1], 1, 2) then
  local ends = number(found, 20)
  -- A lease that ends later than any lease could was made by another clock: it does not count.
  if ends <= now + tonumber(ARGV[3]) then
    if number(found, 4) > number(ARGV[1], 4) then return 0 end
    if number(found, 4) == number(ARGV[1], 4) then
      local known = string.sub(found, 29)
      if string.sub(found, 5, 20) ~= string.sub(ARGV[1], 5, 20) then return 0 end
      if ends >= deadline and (tokens == '' or known ~= '') then return 0 end
      -- The same state has the same tokens: whoever did not read them takes none away.
      deadline, tokens = math.max(ends, deadline), tokens ~= '' and tokens or known
    end
  end
end
local ends = struct.pack('>I4I4', math.floor(deadline / 4294967296), deadline % 4294967296)
local kind = struct.pack('B', tokens == '' and 0 or 1)
local head = string.sub(ARGV[1], 1, 2) .. kind .. string.sub(ARGV[1], 4, 20)
redis.call('SET', KEYS[1], head .. ends .. tokens, 'PX', deadline - now)
return 1
