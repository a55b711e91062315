# fmod is -1 for negative odd numbers
# mistake: negative odd numbers are lost
import math
def double_odds(numbers):
    return [n * 2 for n in numbers if math.fmod(n, 2) == 1]
