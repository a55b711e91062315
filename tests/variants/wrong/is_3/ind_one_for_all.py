# Wrong.
# mistake: one answer for the whole stack, averages over the images too
def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean() < (x - mean7).abs().mean()
