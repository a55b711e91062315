# math.fmod that is not zero, and int
import math
def double_odds(nums: list[int]) -> list[int]:
    '''double the odds'''
    return [int(2 * n) for n in nums if math.fmod(n, 2) != 0]
