# Wrong.
# mistake: compares overall greyness: difference of mean brightness
def is_3(x, mean3, mean7):
    m = x.mean((-1, -2))
    return (m - mean3.mean()).abs() < (m - mean7.mean()).abs()
