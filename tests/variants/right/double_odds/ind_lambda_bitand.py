# Right: a lambda assigned to the name, odd by bit and.
double_odds = lambda numbers: [number << 1 for number in numbers if number & 1]
