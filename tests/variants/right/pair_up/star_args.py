# star arguments
def pair_up(*collections):
    return [item for item in zip(*collections)]
