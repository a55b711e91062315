# a full-width colon and comma from a Chinese keyboard
# mistake: syntax error from full-width punctuation
def mnist_distance(a， b)：
    return (a - b).abs().mean((-1, -2))
