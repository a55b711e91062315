"""
title = "A generator, collected at the end"
"""
def double_odds(numbers, /):
    def odds():
        for n in numbers:
            if abs(n) % 2 == 1:
                yield n
    return [*(o * 2 for o in odds())]
