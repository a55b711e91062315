"""Hidden suite of unit 01: lists, tensors, shapes, and images as numbers."""

import pytest
import torch

from grader.saying import say


def mixed_numbers(inputs, odd, even, low=0, high=40):
    """A list of that many odd and even numbers from twice *low* to twice *high*, in random order."""
    numbers = [2 * inputs.integer(low, high - 1) + 1 for _ in range(odd)]
    numbers += [2 * inputs.integer(low, high) for _ in range(even)]
    return [numbers[place] for place in inputs.permutation(odd + even).tolist()]


@pytest.mark.case("double_odds", points=1, title="The odd numbers come back doubled, the even ones do not come back")
def test_double_odds_values(student, reference, inputs, expect):
    """Lists of positive whole numbers in random order, some with many odd ones and some with few."""
    for odd, even in ((5, 4), (3, 9), (8, 1)):
        numbers = mixed_numbers(inputs, odd, even)
        expect.close(student.double_odds(numbers), reference.double_odds(numbers))


@pytest.mark.case("double_odds", points=1, title="Negative numbers and 0 are treated like all others")
def test_double_odds_negative(student, reference, inputs, expect):
    """-3 is odd, -4 and 0 are even."""
    numbers = [*mixed_numbers(inputs, 4, 3, low=-30, high=-1), 0, *mixed_numbers(inputs, 3, 2)]
    expect.close(student.double_odds(numbers), reference.double_odds(numbers))


@pytest.mark.case("double_odds", points=1, title="Order and repeated numbers are kept, and an empty list stays empty")
def test_double_odds_edges(student, reference, inputs, expect):
    """A list that falls and has every number twice; lists with odd numbers only, with even ones only, and with none."""
    numbers = sorted(mixed_numbers(inputs, 4, 3), reverse=True)
    twice = [number for number in numbers for _ in range(2)]
    for numbers in (twice, mixed_numbers(inputs, 4, 0), mixed_numbers(inputs, 0, 5), []):
        expect.close(student.double_odds(numbers), reference.double_odds(numbers))


@pytest.mark.case(
    "double_odds", points=1, title="The answer is a new list of whole numbers, the argument stays as it was"
)
def test_double_odds_new_list(student, inputs, expect):
    """The function must not write into the caller's list."""
    answer = student.call("double_odds", mixed_numbers(inputs, 4, 4))
    value = answer.value
    expect.true(
        type(value) is list,
        "expected a list, got nothing" if value is None else "expected a list, got something else",
        got=type(value).__name__,
        expected="a list",
    )
    expect.true(all(type(each) is int for each in value), "expected whole numbers (int)", expected="a list of int")
    expect.true(
        len(value) == 4, say("there are 4 odd numbers in the list, and {count} numbers came back", count=len(value))
    )
    expect.unchanged(answer)


@pytest.mark.case("bottom_right_four", points=1, title="The bottom right corner of the doubled table comes back")
def test_bottom_right_four_values(student, reference, expect):
    """The function is called without arguments."""
    expect.close(student.bottom_right_four(), reference.bottom_right_four())


@pytest.mark.case("bottom_right_four", points=1, title="The answer is a tensor with two rows and two columns")
def test_bottom_right_four_is_a_tensor(student, expect):
    """A tensor, not a list, with both axes still there."""
    expect.tensor(student.bottom_right_four(), shape=[2, 2])


@pytest.mark.case("bottom_right_four", points=1, title="Every call gives the same")
def test_bottom_right_four_again(student, reference, expect):
    """The function is called several times: a table that lives outside of it must not be doubled again."""
    first = student.bottom_right_four()
    for _ in range(2):
        try:
            expect.close(student.bottom_right_four(), first)
        except AssertionError as wrong:
            wrong.message = say("a second call gives something else than the first: {what}", what=wrong.message)
            wrong.fault = ""
            raise
    expect.close(first, reference.bottom_right_four())


def axes(inputs, rank):
    """A shape of that many axes, all longer than 1 and no two alike in a row."""
    return [2 + inputs.integer(0, 2) + 3 * (place % 2) for place in range(rank)]


@pytest.mark.case("rank", points=1, title="The number of axes of vectors, matrices and stacks is right")
def test_rank_values(student, reference, inputs, expect):
    """Tensors with one to four axes, of floats, whole numbers and booleans."""
    vector, matrix, stack, more = (inputs.normal(*axes(inputs, rank)) for rank in (1, 2, 3, 4))
    for t in (vector, matrix.long(), inputs.images(6), stack > 0, more):
        expect.close(student.rank(t), reference.rank(t))


@pytest.mark.case("rank", points=1, title="A single number in a tensor has rank 0")
def test_rank_of_a_number(student, reference, inputs, expect):
    """A tensor without axes, whatever the number in it."""
    for number in (inputs.normal(), torch.tensor(inputs.integer(2, 9))):
        expect.close(student.rank(number), reference.rank(number))


@pytest.mark.case("rank", points=1, title="Axes of length 1 or 0 are axes too")
def test_rank_edges(student, reference, inputs, expect):
    """Shapes such as [1, 1], [5, 1], [0] and [2, 0, 4]: the last two hold no number at all."""
    some = inputs.integer(2, 6)
    for shape in ([1], [1, 1], [some, 1], [1, some, 1], [0], [some, 0], [0, some], [2, 0, some, 3], [0, 0, 0]):
        t = torch.zeros(shape)
        expect.close(student.rank(t), reference.rank(t))


@pytest.mark.case("rank", points=1, title="The answer is a Python int")
def test_rank_is_an_int(student, inputs, expect):
    """A whole number of Python's own, not a tensor, a float or a text."""
    for rank in (2, 1, 3):
        value = student.rank(inputs.normal(*axes(inputs, rank)))
        expect.true(type(value) is int, "expected a Python int", got=type(value).__name__, expected="int")


def byte_images(inputs, count, low=0, high=255):
    """That many uint8 [28, 28], of random greys from *low* to *high*, both ends among them."""
    images = low + (inputs.uniform(count, 28, 28) * (high - low + 1)).long().clamp(max=high - low)
    images[:, 0, 0], images[:, -1, -1] = low, high
    return list(images.to(torch.uint8))


@pytest.mark.case("stack_images", points=1, title="The images stand one after the other in one tensor, scaled to 0…1")
def test_stack_images_values(student, reference, inputs, expect):
    """Lists of random images that use all greys from 0 to 255; once as many images as an image has rows."""
    for count in (3, 28, 7):
        images = byte_images(inputs, count)
        expect.close(student.stack_images(images), reference.stack_images(images))


@pytest.mark.case("stack_images", points=1, title="A list with a single image gives a stack of one")
def test_stack_images_single(student, reference, inputs, expect):
    """The axis that counts the images is there, with length 1."""
    images = byte_images(inputs, 1)
    expect.close(student.stack_images(images), reference.stack_images(images))


@pytest.mark.case("stack_images", points=1, title="The scale is the same for every image, also for light ones")
def test_stack_images_scale(student, reference, inputs, expect):
    """Images whose darkest pixel is far below 255, alone and together with dark ones, and a white image: all 0."""
    light, dark = byte_images(inputs, 4, low=10, high=120), byte_images(inputs, 2, low=90, high=255)
    white = torch.zeros(28, 28, dtype=torch.uint8)
    for images in ([light[0], *dark, white, light[1]], light, [white, white]):
        expect.close(student.stack_images(images), reference.stack_images(images))


@pytest.mark.case("stack_images", points=1, title="The answer is a float tensor, and the list stays as it was")
def test_stack_images_is_a_tensor(student, inputs, expect):
    """The function makes a new tensor and leaves the caller's images alone."""
    answer = student.call("stack_images", byte_images(inputs, 5))
    expect.tensor(answer.value, shape=[5, 28, 28], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("mean_image", points=1, title="Each pixel is the mean of that pixel in all images")
def test_mean_image_values(student, reference, inputs, expect):
    """Stacks of a few images or many."""
    for count in (5, 2, 40):
        stack = inputs.images(count)
        expect.close(student.mean_image(stack), reference.mean_image(stack))


@pytest.mark.case("mean_image", points=1, title="The mean is over the images, also when there are as many as rows")
def test_mean_image_cube(student, reference, inputs, expect):
    """28 images of 28 by 28 pixels: all axes have the same length, and are easily mixed up."""
    stack = inputs.images(28)
    expect.close(student.mean_image(stack), reference.mean_image(stack))


@pytest.mark.case(
    "mean_image", points=1, title="A stack of one, of equal images, or of some equal ones is averaged too"
)
def test_mean_image_single(student, reference, inputs, expect):
    """One image, three times the same one, and two equal ones with another."""
    one, other = inputs.images(1), inputs.images(1)
    for stack in (one, one.repeat(3, 1, 1), torch.cat([one, other, one])):
        expect.close(student.mean_image(stack), reference.mean_image(stack))


@pytest.mark.case("mean_image", points=1, title="The answer is a float tensor of one image, the stack stays as it was")
def test_mean_image_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its argument alone."""
    answer = student.call("mean_image", inputs.images(6))
    expect.tensor(answer.value, shape=[28, 28], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("mean_image", points=1, title="The whole batch is done in one step, without a loop")
def test_mean_image_vectorised(student, reference, inputs, expect):
    """A stack of 8 images and one of 32: both should cost the same few operations."""
    expect.vectorised(student, reference, "mean_image", lambda count: {"stack": inputs.images(count)})


@pytest.mark.case("mean_image", points=1, title="It works on whatever device the data are on")
def test_mean_image_device(student, inputs, expect):
    """A stack on another device: everything that the function makes belongs there too."""
    expect.device_free(student, "mean_image", stack=inputs.images(4))
