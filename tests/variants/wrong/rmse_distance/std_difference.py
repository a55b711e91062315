# standard deviation of the difference
def rmse_distance(a, b):
    return (a - b).std(unbiased=False)
