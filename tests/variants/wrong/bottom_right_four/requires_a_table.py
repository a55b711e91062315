# takes the table as a parameter
def bottom_right_four(t):
    return (t * 2)[1:, 1:]
