-- KEYS fence  ARGV magic(2 bytes) lease(ms) channel message
-- The offsets are those of freshness/cache/stores/fence.py: expired at 4, end at 12 (counted from 0).
local function packed(number)
  return struct.pack('>I4I4', math.floor(number / 4294967296), number % 4294967296)
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local ends = now + tonumber(ARGV[2])
redis.call('SET', KEYS[1], ARGV[1] .. '\0\0' .. packed(now) .. packed(ends), 'PX', ARGV[2])
redis.pcall('PUBLISH', ARGV[3], ARGV[4]) -- at best effort: a user without this right ends fences all the same
