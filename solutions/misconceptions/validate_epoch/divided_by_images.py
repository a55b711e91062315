"""
title = "The sum is divided by the number of images"
diagnosis = "You add up one accuracy per batch and divide by the number of images. An accuracy is a share already: divide by how many batches there are."
hint = "What does len(valid_dl) say, and what does len(valid_dl.dataset) say?"
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(sum(accs).item() / len(valid_dl.dataset), 4)
