"""
title = "The model gets the whole batch"
diagnosis = "A batch is a pair of images and labels. The model takes only the images; the labels are for batch_accuracy."
hint = "for xb, yb in ... takes the pair apart."
"""
def validate_epoch(model, valid_dl):
    accs = []
    for batch in valid_dl:
        accs.append(batch_accuracy(model(batch), batch[1]))
    return round(torch.stack(accs).mean().item(), 4)
