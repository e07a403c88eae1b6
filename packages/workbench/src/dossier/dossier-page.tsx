export function DossierPage() {
  return null;
}
