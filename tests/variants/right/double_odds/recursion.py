# recursion over head and tail
def double_odds(numbers):
    if not numbers: return []
    head, *tail = numbers
    return ([2*head] if head % 2 else []) + double_odds(tail)
