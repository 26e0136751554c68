// What is picked can be copied as text, and a box to tick listens to the space bar as any box does.
(() => {
  const SHOWN = 5000; // milliseconds
  document.documentElement.dataset.copies = "";
  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    const copied = navigator.clipboard?.writeText(button.dataset.copy).then(() => true, () => false);
    const told = button.parentElement.querySelector("[role=status]");
    told.textContent = await copied ? "Gekopieerd." : "Kopiëren lukt hier niet. Bewaar de vragen als tekst.";
    setTimeout(() => { told.textContent = ""; }, SHOWN);
  });
  document.addEventListener("keydown", event => {
    const box = event.target.closest?.('[role="checkbox"]');
    if (!box || event.key !== " ") return;
    event.preventDefault();
    box.click();
  });
})();
