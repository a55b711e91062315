# Right: loop over indices with append, asserts and prints.
def pair_up(images, labels):
    assert len(images) == len(labels)
    dset = []
    for i in range(len(images)):
        pair = (images[i], labels[i])
        dset.append(pair)
    print(len(dset), "pairs")
    return dset
